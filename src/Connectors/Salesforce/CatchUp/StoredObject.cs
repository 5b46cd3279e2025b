namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>What the fact store knows of one object beside its rows.</summary>
/// <param name="Asked">What was asked: org, API version, fields and condition in one hash. Rows that answer another
/// question are of no use.</param>
/// <param name="Seen">What there was to see when the object was last read whole.</param>
/// <param name="From">The first day of what was read.</param>
/// <param name="WholeAt">When it was last described and read whole, by the server's clock.</param>
/// <param name="Watermark">Up to when all changes are in; null where the server did not say its time.</param>
internal sealed record StoredObject(
    string Asked, Seen Seen, DateOnly From, DateTimeOffset WholeAt, DateTimeOffset? Watermark);
