"""Getting documents into Elasticsearch: what a bulk answer means, when to try again, what to keep."""
