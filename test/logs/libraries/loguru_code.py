"""What only loguru says."""


def own_words(log):
    yield log.trace("a fine record")
    yield log.success("a record of success")
    yield log.log(35, "a level without a name")
    yield log.bind(order=17, user={"id": 7}).info("paid")
