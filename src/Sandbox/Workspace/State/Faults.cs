namespace Performix.Sandbox.Workspace.State;

/// <summary>The faults in force.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _all = [];

    public IReadOnlyList<Fault> All => _all;

    public void Add(Fault fault) => _all.Add(fault);

    public void Lift(string kind) => _all.RemoveAll(fault => fault.Kind == kind);

    /// <summary>The fault of this kind about this target, if one is in force; it is then used up once.</summary>
    public Fault? Take(string kind, string target = "")
    {
        var fault = Peek(kind, target);
        if (fault is { Times: > 0 } && --fault.Times == 0)
        {
            _all.Remove(fault);
        }

        return fault;
    }

    /// <summary>The fault of this kind, without using it up.</summary>
    public Fault? Peek(string kind, string target = "") =>
        _all.Find(fault => fault.Kind == kind && (fault.Target.Length == 0 || fault.Target == target));
}
