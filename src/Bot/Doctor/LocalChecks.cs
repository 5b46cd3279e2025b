using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Connectors.Salesforce.Doctor;
using Performix.Connectors.Storage;

namespace Performix.Bot.Doctor;

/// <summary>What can be checked without leaving this machine, the store apart.</summary>
internal sealed class LocalChecks(IServiceProvider services)
{
    private const string Key = "doctor/check";
    private const string ZoneKey = "Organisation:TimeZone";

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellationToken) =>
    [
        .. Configuration(),
        TimeZone(),
        IdentityMode(),
        await StorageAsync(cancellationToken),
    ];

    /// <summary>Every fault of the configuration; one pass where there is none.</summary>
    private IEnumerable<Check> Configuration()
    {
        var faults = OptionFaults.Of(Faults());
        return faults.Count == 0
            ? [Check.Pass("configuration", "every option is valid")]
            : faults.Select(f => Check.Fail(
                "configuration", f,
                "set it in appsettings.json, the environment (PERFORMIX__Section__Key) or user secrets"));
    }

    private Check TimeZone()
    {
        var zone = services.GetRequiredService<IConfiguration>()[ZoneKey] ?? "UTC";
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? Check.Pass("time zone", FormattableString.Invariant(
                $"{zone}, where it is {TimeZoneInfo.ConvertTime(Now, found):yyyy-MM-dd HH:mm} now"))
            : Check.Fail("time zone", $"{zone} is no zone known here", $"set {ZoneKey} as Europe/Berlin");
    }

    private Check IdentityMode()
    {
        var mode = services.GetRequiredService<IConfiguration>()[$"{IdentityOptions.Section}:Mode"] ?? "confirmed";
        return mode.Equals("email", StringComparison.OrdinalIgnoreCase)
            ? Check.Pass("identity", "Identity:Mode is email: equal addresses are trusted, which is for trials only")
            : Check.Pass("identity", "only people whose link an admin confirmed are known");
    }

    /// <summary>Writes a small value and reads it back.</summary>
    private async Task<Check> StorageAsync(CancellationToken cancellationToken)
    {
        const string remedy = "check Storage:Kind and Storage:File, or Storage:ConnectionString, and the rights on it";
        try
        {
            var store = services.GetRequiredService<ISettings>();
            var mark = FormattableString.Invariant($"{Now:O}");
            await store.PutAsync(Key, mark, cancellationToken);
            var read = await store.GetAsync(Key, cancellationToken);
            return read?.Value == mark
                ? Check.Pass("storage", "opened, written and read back")
                : Check.Fail("storage", "what was written did not come back", remedy);
        }
        catch (Exception e) when (e is StorageRefused or OptionsValidationException or IOException
            or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return Check.Fail("storage", e.Message, remedy);
        }
    }

    private DateTimeOffset Now => services.GetRequiredService<TimeProvider>().GetUtcNow();

    private IEnumerable<string> Faults()
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException one)
        {
            return one.Failures;
        }
        catch (AggregateException several) when (several.InnerExceptions.All(e => e is OptionsValidationException))
        {
            return several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures);
        }
    }
}
