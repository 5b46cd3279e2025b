using Performix.Connectors.Storage;

namespace Performix.Connectors.Tests.Storage;

/// <summary>One empty store; every call gives another instance of the product's classes on it.</summary>
public abstract class StorageBed : IDisposable
{
    public abstract ISnapshots Snapshots();

    public abstract ILeases Leases(TimeProvider time);

    public abstract ISettings Settings();

    public abstract IDocuments Documents();

    /// <summary>Starts to save and is cut off before the end.</summary>
    public abstract Task SaveInterruptedAsync(Snapshot snapshot);

    /// <summary>Alters one byte of each stored payload.</summary>
    public abstract Task AlterAsync();

    public abstract void Dispose();
}
