using System.Security.Cryptography;
using Performix.Connectors.Storage;

namespace Performix.Bot.Worker;

/// <summary>Lets one instance of several do something.</summary>
public sealed class WorkLeases(ILeases leases)
{
    /// <summary>This instance among all; drawn by lot, since several can share a host's name, a process and a start.
    /// </summary>
    private readonly string _owner =
        $"{Environment.MachineName}/{Environment.ProcessId}/{RandomNumberGenerator.GetHexString(16)}";

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
