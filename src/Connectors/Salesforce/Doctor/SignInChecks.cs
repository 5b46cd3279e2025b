using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>Who signs in where, by which version, by what clock.</summary>
internal sealed class SignInChecks(SalesforceClient client, IOptions<SalesforceOptions> options, TimeProvider time)
{
    /// <summary>Signed assertions live minutes, and increments overlap by five: more than this mixes them up.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(2);

    /// <summary>What can be said without the org.</summary>
    public Check Settings()
    {
        try
        {
            return Check.Pass("settings", $"{options.Value.LoginUrl?.Host}");
        }
        catch (OptionsValidationException e)
        {
            return Check.Fail(
                "settings", string.Join("; ", OptionFaults.Of(e.Failures)), "Set what is named in section Salesforce.");
        }
    }

    public async Task<Check> SignInAsync(CancellationToken cancellationToken)
    {
        var signedIn = await client.SignInAsync(cancellationToken);
        return Check.Pass("sign-in", $"{options.Value.Flow} at {signedIn.Instance.Host}");
    }

    public async Task<IReadOnlyList<Check>> VersionsAsync(CancellationToken cancellationToken)
    {
        var (versions, at) = await client.VersionsAsync(cancellationToken);
        var offered = versions.ValueKind == JsonValueKind.Array
            ? versions.EnumerateArray().Select(one => TextOf(one, "version")).OfType<string>().ToList()
            : [];
        var wanted = options.Value.ApiVersion;
        var version = offered.Contains(wanted)
            ? Check.Pass("API version", $"{wanted} of {offered[0]} to {offered[^1]}")
            : Check.Fail(
                "API version", $"{wanted} is not among {string.Join(", ", offered)}",
                "Set Salesforce:ApiVersion to one that the org offers.");
        return [version, Clock(at)];
    }

    private Check Clock(DateTimeOffset? at)
    {
        if (at is not { } server)
        {
            return Check.Unknown("clock", "the answer has no Date", "");
        }

        var skew = time.GetUtcNow() - server;
        var detail = string.Create(CultureInfo.InvariantCulture, $"{skew.TotalSeconds:+0;-0;0} s against the org");
        return skew.Duration() <= MostSkew
            ? Check.Pass("clock", detail)
            : Check.Fail("clock", detail, "Set this machine's clock by a time server.");
    }

    private static string? TextOf(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value.GetString() : null;
}
