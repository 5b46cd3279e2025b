namespace Performix.Connectors.Storage.Protection;

/// <summary>The parts that one process has of the sealed rolls, put together on one memory.</summary>
internal sealed class RollProcess
{
    public RollProcess(
        IRollStore store, IRollKeys keys, ILeases leases, RollTenant tenant, RollJournal journal)
    {
        var time = tenant.Time;
        var writer = new RollWriter(store, tenant.Name, time);
        var ending = new RollEnding(
            store,
            new RollClosing(store, writer, journal, tenant),
            new RollDestruction(store, keys, Memory, journal, time),
            time);
        var loader = new RollLoader(store, keys, tenant, journal);
        Keeper = new RollKeeper(
            store, Memory, new RollSteps(store, loader, Memory, writer, ending), journal, time);
        Roll = new SealedRoll(Memory, tenant, keys.LogsEachUse);
        Opening = new RollOpening(store, keys, leases, tenant, journal);
    }

    public RollMemory Memory { get; } = new();

    public RollKeeper Keeper { get; }

    public SealedRoll Roll { get; }

    public RollOpening Opening { get; }
}
