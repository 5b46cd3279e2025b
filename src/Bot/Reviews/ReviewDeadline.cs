using Microsoft.Extensions.Options;
using Performix.Bot.Slack;

namespace Performix.Bot.Reviews;

/// <summary>When a review is due, and when an answered one is let go.</summary>
public sealed class ReviewDeadline(
    IOptions<ReviewOptions> options, IOptions<OrganisationOptions> organisation, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Working days until an answer.</summary>
    public int Days => options.Value.AnswerWithinDays;

    /// <summary>Noon of the last day for an answer to what is asked now.</summary>
    public DateTimeOffset DueAt() => DueAt(
        Now, options.Value.AnswerWithinDays, TimeZoneInfo.FindSystemTimeZoneById(organisation.Value.TimeZone));

    /// <summary>Noon of the day that is so many working days after a moment, in a zone.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset asked, int workingDays, TimeZoneInfo zone)
    {
        var day = TimeZoneInfo.ConvertTime(asked, zone).Date;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        var noon = day.AddHours(12);
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon)).ToUniversalTime();
    }

    /// <summary>Whether an answered review has been kept long enough.</summary>
    public bool IsSpent(SignedReview review) =>
        review.Answer is { } answer && Now >= answer.At.AddDays(options.Value.KeepDays);
}
