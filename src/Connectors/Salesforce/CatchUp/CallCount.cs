namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>How many calls this process has made to the org.</summary>
internal sealed class CallCount
{
    private int _made;

    public int Made => Volatile.Read(ref _made);

    public void Add() => Interlocked.Increment(ref _made);
}
