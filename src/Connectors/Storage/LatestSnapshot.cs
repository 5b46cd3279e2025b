using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Performix.Connectors.Storage;

/// <summary>What answers are given from: the newest snapshot, kept in memory until a newer one is stored.</summary>
public sealed class LatestSnapshot(ISnapshots snapshots, ISettings settings)
{
    private const string Kind = "diagnosis";
    private const string RunKey = "run/last";

    /// <summary>Diagnoses that are kept.</summary>
    public const int Kept = 60;

    private readonly Lock _gate = new();

    private (DateTimeOffset AsOf, Task<OrgSnapshot?> Snapshot)? _known;

    /// <summary>The newest snapshot; null before the first. It is read once, however many ask meanwhile.</summary>
    public async Task<OrgSnapshot?> ReadAsync(CancellationToken cancellationToken)
    {
        var newest = await snapshots.HistoryAsync(Kind, 1, cancellationToken);
        if (newest.Count == 0)
        {
            return null;
        }

        var reading = KnownOf(newest[0].AsOf);
        try
        {
            return await reading.WaitAsync(cancellationToken);
        }
        finally
        {
            Forget(reading);
        }
    }

    private Task<OrgSnapshot?> KnownOf(DateTimeOffset asOf)
    {
        lock (_gate)
        {
            if (_known?.AsOf != asOf)
            {
                // Shared by all who ask: none of them can call it off.
                _known = (asOf, Task.Run(() => LoadAsync(asOf), CancellationToken.None));
            }

            return _known.Value.Snapshot;
        }
    }

    /// <summary>What could not be read is tried again by the next who asks.</summary>
    private void Forget(Task<OrgSnapshot?> reading)
    {
        lock (_gate)
        {
            if (reading.IsCompleted && !reading.IsCompletedSuccessfully && _known?.Snapshot == reading)
            {
                _known = null;
            }
        }
    }

    private async Task<OrgSnapshot?> LoadAsync(DateTimeOffset asOf) =>
        await snapshots.AtAsync(Kind, asOf, CancellationToken.None) is { } stored ? Read(stored) : null;

    /// <summary>All that are kept, the oldest first.</summary>
    public async IAsyncEnumerable<OrgSnapshot> AllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var kept = await snapshots.HistoryAsync(Kind, Kept, cancellationToken);
        foreach (var entry in kept.Reverse())
        {
            if (await snapshots.AtAsync(Kind, entry.AsOf, cancellationToken) is { } stored)
            {
                yield return Read(stored);
            }
        }
    }

    /// <summary>Whether some kept snapshot is as old as a moment or older.</summary>
    public async Task<bool> WasThereAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        (await snapshots.HistoryAsync(Kind, Kept, cancellationToken)).Any(s => s.AsOf <= moment);

    /// <summary>Stores a snapshot and lets go of the oldest ones. It is in memory when it is the newest: nobody who
    /// asks waits for it.</summary>
    public async Task SaveAsync(OrgSnapshot snapshot, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(snapshot, DiagnosisJson.Options);
        var stored = new Snapshot(Kind, snapshot.Diagnosis.AsOf, json);

        // As it will be read: what is answered is the same before and after a restart.
        var asRead = Read(stored);
        await snapshots.SaveAsync(stored, cancellationToken);
        lock (_gate)
        {
            _known = (stored.AsOf, Task.FromResult<OrgSnapshot?>(asRead));
        }

        await snapshots.PruneAsync(Kind, Kept, cancellationToken);
    }

    /// <summary>The last attempt to read the org; null before the first.</summary>
    public async Task<RunRecord?> LastRunAsync(CancellationToken cancellationToken) =>
        await settings.GetAsync(RunKey, cancellationToken) is { } stored
            ? JsonSerializer.Deserialize<RunRecord>(stored.Value, DiagnosisJson.Options)
            : null;

    /// <summary>Records an attempt to read the org.</summary>
    public Task RecordAsync(RunRecord run, CancellationToken cancellationToken) =>
        settings.PutAsync(RunKey, JsonSerializer.Serialize(run, DiagnosisJson.Options), cancellationToken);

    private static OrgSnapshot Read(Snapshot stored) =>
        JsonSerializer.Deserialize<OrgSnapshot>(stored.Payload.Span, DiagnosisJson.Options)
        ?? throw new JsonException("A stored snapshot is null.");
}
