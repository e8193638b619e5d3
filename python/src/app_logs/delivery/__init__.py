"""Getting documents into Elasticsearch: what an answer means, when to try again, what to keep."""
