namespace Performix.Bot.Views;

/// <summary>The same for all published periods that are kept, oldest first: for the export.</summary>
/// <param name="viewer">Who is told to the ledger of checks as the viewer.</param>
/// <param name="cancellationToken">Ends the reading.</param>
public delegate Task<IReadOnlyList<ProtectedRanges>> ListProtectedRanges(
    string viewer, CancellationToken cancellationToken);
