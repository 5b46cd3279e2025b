namespace Performix.Connectors.Storage.Protection;

/// <summary>Where events go beside the log. With several instances the same event may come more than once.</summary>
public delegate Task RecordProtection(ProtectionEvent happened, CancellationToken cancellationToken);
