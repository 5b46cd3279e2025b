using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>Looks at everything a reading needs, and at what it would miss without noticing. Reads only.</summary>
public sealed class SalesforceChecks(
    SalesforceClient client, FieldMapping mapping, IOptions<SalesforceOptions> options, TimeProvider time)
{
    private const string Permissions = "see manifest/salesforce-permissions.md";

    /// <summary>Signed assertions live minutes, and increments overlap by five: more than this mixes them up.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(2);

    /// <summary>Runs all checks: those of the configuration, and those that ask the org.</summary>
    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellationToken)
    {
        var offline = CheckSettings();
        if (offline.Outcome != CheckOutcome.Pass)
        {
            return [offline, Unasked("sign-in", offline.Name)];
        }

        var signIn = await TryAsync("sign-in", SignInAsync, cancellationToken);
        if (signIn.Outcome != CheckOutcome.Pass)
        {
            return [offline, signIn, Unasked("objects and fields", signIn.Name)];
        }

        return
        [
            offline, signIn,
            .. await TryAllAsync("API version", VersionsAsync, cancellationToken),
            .. await ObjectsAsync(cancellationToken),
        ];
    }

    /// <summary>What can be said without the org.</summary>
    public Check CheckSettings()
    {
        try
        {
            return new Check("settings", CheckOutcome.Pass, $"{options.Value.LoginUrl?.Host}", "");
        }
        catch (OptionsValidationException e)
        {
            return new Check(
                "settings", CheckOutcome.Fail, string.Join("; ", e.Failures),
                "Set what is named in section Salesforce.");
        }
    }

    private async Task<Check> SignInAsync(CancellationToken cancellationToken)
    {
        var signedIn = await client.SignInAsync(cancellationToken);
        return new Check("sign-in", CheckOutcome.Pass, $"{options.Value.Flow} at {signedIn.Instance.Host}", "");
    }

    private async Task<IReadOnlyList<Check>> VersionsAsync(CancellationToken cancellationToken)
    {
        var (versions, at) = await client.VersionsAsync(cancellationToken);
        var offered = versions.ValueKind == JsonValueKind.Array
            ? versions.EnumerateArray().Select(one => TextOf(one, "version")).OfType<string>().ToList()
            : [];
        var wanted = options.Value.ApiVersion;
        var version = offered.Contains(wanted)
            ? new Check("API version", CheckOutcome.Pass, $"{wanted} of {offered[0]} to {offered[^1]}", "")
            : new Check(
                "API version", CheckOutcome.Fail, $"{wanted} is not among {string.Join(", ", offered)}",
                "Set Salesforce:ApiVersion to one that the org offers.");
        return [version, Clock(at)];
    }

    private Check Clock(DateTimeOffset? at)
    {
        if (at is not { } server)
        {
            return new Check("clock", CheckOutcome.CannotCheck, "the answer has no Date", "");
        }

        var skew = time.GetUtcNow() - server;
        var detail = string.Create(CultureInfo.InvariantCulture, $"{skew.TotalSeconds:+0;-0;0} s against the org");
        return skew.Duration() <= MostSkew
            ? new Check("clock", CheckOutcome.Pass, detail, "")
            : new Check("clock", CheckOutcome.Fail, detail, "Set this machine's clock by a time server.");
    }

    private async Task<IReadOnlyList<Check>> ObjectsAsync(CancellationToken cancellationToken)
    {
        var wanted = new WantedObjects(mapping, Recent());
        string[] counted = [wanted.Tasks.Object.Name, wanted.Events.Object.Name, wanted.Leads.Object.Name];
        var checks = new List<Check>();
        var seen = new List<WantedObject>();
        foreach (var one in wanted.All.Where(one => mapping.Reads(one.Name)))
        {
            var sight = default(Sight);
            checks.Add(await TryAsync(one.Name, async token =>
            {
                var description = await client.DescribeAsync(one.Name, token);
                sight = Sight.Of(one, description, counted.Contains(one.Name));
                return OfSight(sight);
            }, cancellationToken));
            if (sight is { IsThere: true, Lacking.Count: 0 })
            {
                seen.Add(one);
            }
        }

        var rows = new RowChecks(client);
        return
        [
            .. checks,
            await TryAsync("quotas", token => rows.QuotasAsync(wanted.Quotas, seen, token), cancellationToken),
            .. await TryAllAsync("completeness", token => rows.CompletenessAsync(seen, token), cancellationToken),
        ];
    }

    private static Check OfSight(Sight sight)
    {
        var name = sight.Wanted.Name;
        var isNeeded = WantedObjects.Required.Contains(name);
        if (!sight.IsThere)
        {
            return new Check(
                name, isNeeded ? CheckOutcome.Fail : CheckOutcome.CannotCheck,
                "no description: the org has no such object, or the run-as user may not read it",
                $"Where the org has it, grant object permissions Read and View All Records on {name}; {Permissions}.");
        }

        if (sight.Lacking.Count > 0)
        {
            return new Check(
                name, CheckOutcome.Fail, $"out of sight: {string.Join(", ", sight.Lacking)}",
                $"Grant field-level security Read on these fields of {name}, or change the mapping; {Permissions}.");
        }

        var lost = sight.Hidden.Where(field => FieldCosts.Of($"{name}.{field}").Count > 0).ToList();
        return lost.Count == 0
            ? new Check(name, CheckOutcome.Pass, $"{sight.Fields.Count} fields", "")
            : new Check(
                name, CheckOutcome.Fail, $"out of sight, optional: {string.Join(", ", lost)}",
                $"Without: {string.Join(", ", lost.SelectMany(field => FieldCosts.Of($"{name}.{field}")).Distinct())}. "
                + "Grant field-level security Read where these are wanted.");
    }

    private static Check Unasked(string name, string after) =>
        new(name, CheckOutcome.CannotCheck, $"the check '{after}' failed before it", "");

    private static async Task<Check> TryAsync(
        string name, Func<CancellationToken, Task<Check>> check, CancellationToken cancellationToken) =>
        (await TryAllAsync(name, async token => [await check(token)], cancellationToken))[0];

    private static async Task<IReadOnlyList<Check>> TryAllAsync(
        string name, Func<CancellationToken, Task<IReadOnlyList<Check>>> check, CancellationToken cancellationToken)
    {
        try
        {
            return await check(cancellationToken);
        }
        catch (SalesforceRefused e)
        {
            return [new Check(name, CheckOutcome.Fail, e.Where, e.Hint)];
        }
    }

    private static string? TextOf(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value.GetString() : null;

    private DateOnly Recent() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddYears(-1);
}
