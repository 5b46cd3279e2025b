using Performix.Connectors.Salesforce.Doctor;

namespace Performix.Bot.Doctor;

/// <summary>
/// What is in order, what is not, and what cannot be told: for the command line, and for whoever shows it elsewhere.
/// </summary>
/// <param name="services">Everything: what is wrongly configured cannot be made, and to find that out is the point.
/// </param>
public sealed class DoctorRun(IServiceProvider services)
{
    /// <summary>Runs all checks. They read only, a mark in the bot's own store apart.</summary>
    /// <param name="isOnline">Whether to ask Slack and Salesforce; otherwise nothing leaves this machine.</param>
    /// <param name="cancellationToken">Ends the checks.</param>
    public async Task<IReadOnlyList<Check>> RunAsync(bool isOnline, CancellationToken cancellationToken) =>
    [
        .. await new LocalChecks(services).RunAsync(cancellationToken),
        .. isOnline ? await OnlineAsync(cancellationToken) : NotAsked(),
    ];

    /// <summary>Writes a first mapping, from what the org describes itself as.</summary>
    /// <param name="path">The file, which is not there yet.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public Task<Check> ProposeMappingAsync(string path, CancellationToken cancellationToken) =>
        new ProposalCheck(services).RunAsync(path, cancellationToken);

    private async Task<IReadOnlyList<Check>> OnlineAsync(CancellationToken cancellationToken)
    {
        var slack = new SlackChecks(services).RunAsync(cancellationToken);
        var org = new OrgChecks(services).RunAsync(cancellationToken);
        return [.. await slack, .. await org];
    }

    private static IEnumerable<Check> NotAsked() =>
        from what in SlackChecks.Names.Append(OrgChecks.Name)
        select Check.Unknown(what, "nothing was sent", "run doctor --online");
}
