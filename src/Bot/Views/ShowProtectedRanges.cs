namespace Performix.Bot.Views;

/// <summary>Where surfaces get the ranges from without reaching flags: one reader for all of them, which tells the
/// ledger of checks who is shown them.</summary>
/// <param name="viewer">The Slack user id of the viewer, or the id of the channel.</param>
/// <param name="cancellationToken">Ends the reading.</param>
public delegate Task<ProtectedRanges> ShowProtectedRanges(string viewer, CancellationToken cancellationToken);
