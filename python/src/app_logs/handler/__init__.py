"""`AppLogsHandler`: a `logging.Handler` that sends records to App Logs."""
