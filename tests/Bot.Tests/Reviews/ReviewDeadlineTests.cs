using Performix.Bot.Reviews;

namespace Performix.Bot.Tests.Reviews;

public sealed class ReviewDeadlineTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-03-02T09:00Z", 10, "2026-03-16T11:00Z")] // Monday in two weeks, at noon in winter.
    [InlineData("2026-03-27T09:00Z", 1, "2026-03-30T10:00Z")] // Friday to Monday, over the change to summer time.
    [InlineData("2026-03-28T09:00Z", 1, "2026-03-30T10:00Z")] // A Saturday counts for nothing.
    [InlineData("2026-03-02T23:30Z", 1, "2026-03-04T11:00Z")] // It is Tuesday already in the organisation's zone.
    public void Only_working_days_of_the_organisation_count(string asked, int days, string due) => Assert.Equal(
        DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
        ReviewDeadline.DueAt(
            DateTimeOffset.Parse(asked, System.Globalization.CultureInfo.InvariantCulture), days, Berlin));
}
