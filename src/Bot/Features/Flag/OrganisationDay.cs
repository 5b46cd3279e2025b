using Microsoft.Extensions.Options;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Flag;

/// <summary>Days in the organisation's zone.</summary>
internal sealed class OrganisationDay(IOptions<OrganisationOptions> organisation, TimeProvider time)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.Value.TimeZone);

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), _zone).DateTime);

    /// <summary>The moment a day begins; where the clock skips midnight, the first moment after.</summary>
    public DateTimeOffset BeginningOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (_zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
