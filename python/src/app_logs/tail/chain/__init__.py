"""Events in their file: ids, context, documents."""
