using Performix.Connectors.Storage;

namespace Performix.Bot.Worker;

/// <summary>Lets one instance of several do something.</summary>
public sealed class WorkLeases(ILeases leases, TimeProvider time)
{
    /// <summary>This process among the instances; its start tells it from a process of the same number before it.
    /// </summary>
    private readonly string _owner =
        $"{Environment.MachineName}/{Environment.ProcessId}/{time.GetUtcNow().UtcTicks}";

    /// <summary>Does the work while holding the lease; does nothing where another instance holds it.</summary>
    public async Task AloneAsync(
        string name, TimeSpan atMost, Func<Task> work, CancellationToken cancellationToken)
    {
        if (await leases.TryAcquireAsync(name, _owner, atMost, cancellationToken) is not { } lease)
        {
            return;
        }

        try
        {
            await work();
        }
        finally
        {
            await leases.ReleaseAsync(lease, CancellationToken.None);
        }
    }
}
