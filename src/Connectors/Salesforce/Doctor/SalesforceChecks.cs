using Microsoft.Extensions.Options;
using Performix.Connectors.Salesforce.CatchUp;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>Looks at everything a reading needs, and at what it would miss without noticing. A job of one row is made
/// and deleted; apart from that it reads only.</summary>
public sealed class SalesforceChecks
{
    private readonly SalesforceClient _client;
    private readonly FieldMapping _mapping;
    private readonly SignInChecks _signIn;
    private readonly FactStore _store;
    private readonly TimeProvider _time;

    internal SalesforceChecks(
        SalesforceClient client,
        FieldMapping mapping,
        IOptions<SalesforceOptions> options,
        TimeProvider time,
        FactStore store) =>
        (_client, _mapping, _signIn, _time, _store) =
            (client, mapping, new SignInChecks(client, options, time), time, store);

    /// <summary>Runs all checks: those of the configuration, and those that ask the org.</summary>
    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellationToken)
    {
        var offline = _signIn.Settings();
        if (offline.Outcome != CheckOutcome.Pass)
        {
            return [offline, Unasked("sign-in", offline.Name)];
        }

        var store = await new StoreCheck(_store).RunAsync(cancellationToken);
        var signIn = await Found.TryAsync("sign-in", _signIn.SignInAsync, cancellationToken);
        return signIn.Outcome == CheckOutcome.Pass
            ? [offline, store, signIn, .. await OnlineAsync(cancellationToken)]
            : [offline, store, signIn, Unasked("objects and fields", signIn.Name)];
    }

    private async Task<IReadOnlyList<Check>> OnlineAsync(CancellationToken cancellationToken)
    {
        var versions = await Found.TryAllAsync("API version", _signIn.VersionsAsync, cancellationToken);
        var allowance = await new AllowanceChecks(_client).RunAsync(cancellationToken);
        var wanted = new WantedObjects(_mapping, Recent());
        var (objects, seen) = await new ObjectChecks(_client, _mapping).RunAsync(wanted, cancellationToken);
        var rows = new RowChecks(_client);
        return
        [
            .. versions, .. allowance, .. objects,
            await Found.TryAsync("quotas", token => rows.QuotasAsync(wanted.Quotas, seen, token), cancellationToken),
            .. await new CoverageChecks(_client, _mapping).RunAsync(wanted, seen, cancellationToken),
            .. await Found.TryAllAsync(
                "completeness", token => rows.CompletenessAsync(seen, token), cancellationToken),
        ];
    }

    private static Check Unasked(string name, string after) =>
        Check.Unknown(name, $"the check '{after}' failed before it", "");

    private DateOnly Recent() => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).AddYears(-1);
}
