import { AppLogsError } from '../app_logs_error';

const PRIVILEGES =
  'Ask for the privileges read, create_doc, index, delete, maintenance and view_index_metadata on logs-app_logs.*, then send the same request again.';

/** Found out before anything is written. */
export function notAllowedToReparse(): AppLogsError {
  return new AppLogsError(
    'You are not allowed to replace and delete documents here, so nothing was changed.',
    {
      statusCode: 403,
      action: PRIVILEGES,
    },
  );
}

/** @param reason the engine's words, when it said any */
export function stoppedForbidden(reason: string | undefined): AppLogsError {
  return new AppLogsError('The re-parse stopped, because you lack a privilege for it. No line was lost.', {
    statusCode: 403,
    action: PRIVILEGES,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** The cursor is not one of ours, or of another request. */
export function notOurCursor(): AppLogsError {
  return new AppLogsError('This cursor does not belong to this request.', {
    statusCode: 400,
    action: 'Send the cursor of the last answer with the request that it answered, or null to begin again.',
  });
}

/** Others keep changing the documents that are to be replaced. */
export function changedMeanwhile(): AppLogsError {
  return new AppLogsError('Somebody else changes the same documents.', {
    statusCode: 409,
    action: 'Wait until the other re-parse or import has ended, then send the same request again.',
  });
}
