using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack;

/// <summary>The zone must be one that this machine knows.</summary>
public sealed class TimeZoneRule : IValidateOptions<OrganisationOptions>
{
    public ValidateOptionsResult Validate(string? name, OrganisationOptions options) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Organisation:TimeZone '{options.TimeZone}' is no zone known here; write it as Europe/Berlin");
}
