namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// The rows of one tenant's periods. No method writes or reads a single answer, and none keeps when one was given.
/// </summary>
internal interface IRollStore
{
    string Where { get; }

    /// <summary>All periods, in the order of their closing.</summary>
    Task<IReadOnlyList<RollPeriod>> PeriodsAsync(CancellationToken cancellationToken);

    /// <summary>The period with its tag, or null where its id was used before.</summary>
    Task<RollPeriod?> AddAsync(RollPeriod period, CancellationToken cancellationToken);

    /// <summary>The period with its new tag, or null where the row has changed since.</summary>
    Task<RollPeriod?> UpdateAsync(RollPeriod period, CancellationToken cancellationToken);

    Task WriteSlotsAsync(string period, IReadOnlyList<RollSlot> slots, CancellationToken cancellationToken);

    Task<IReadOnlyList<RollSlot>> SlotsAsync(string period, CancellationToken cancellationToken);

    Task<StoredBox?> BoxAsync(string period, CancellationToken cancellationToken);

    /// <summary>Writes if the box still has that tag, or is absent for a null tag; else false.</summary>
    Task<bool> TryPutBoxAsync(string period, SealedBox box, string? tag, CancellationToken cancellationToken);

    Task DeleteBoxAsync(string period, CancellationToken cancellationToken);

    /// <summary>What was published; null until all of it is there.</summary>
    Task<RollResult?> ResultAsync(string period, CancellationToken cancellationToken);

    /// <summary>Inserts, and never replaces: false where another draw was there first, which then stands.</summary>
    Task<bool> TryPublishAsync(string period, RollResult result, CancellationToken cancellationToken);

    /// <summary>Removes a period and everything of it.</summary>
    Task DropAsync(RollPeriod period, CancellationToken cancellationToken);
}
