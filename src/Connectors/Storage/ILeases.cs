namespace Performix.Connectors.Storage;

/// <summary>
/// One instance of several pulls and posts. Their clocks must agree to well under a lease's length.
/// </summary>
public interface ILeases
{
    /// <summary>
    /// The lease, or null while another owner holds it. The same owner gets it again: a name is one instance's.
    /// </summary>
    Task<Lease?> TryAcquireAsync(
        string name, string owner, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>The lease until later, or null where another has taken it since.</summary>
    Task<Lease?> RenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Gives it back; a lease that is no longer held is left to whoever has it.</summary>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);
}
