namespace Performix.Bot.Tests.Golden;

/// <summary>The lint is itself looked at: it must be able to fail.</summary>
public sealed class FiguresTests
{
    [Theory]
    [InlineData("Attainment is 137.", "137")]
    [InlineData("• Activity: 0.81", "0.81")]
    [InlineData("Groups: 4 or more.", "4")]
    [InlineData("quota 105,000, credited EUR 99,000", "105,000")]
    [InlineData("12 confirmed, 7", "7")]
    public void A_number_without_a_unit_is_found(string line, string number) =>
        Assert.Contains($"[{number}]", Assert.Single(Figures.Bare(line)), StringComparison.Ordinal);

    [Theory]
    [InlineData("137% (80 % interval 117–158%, n 4 periods)")]
    [InlineData("fit 0.86 (80 % interval 0.73 to 1.00)")]
    [InlineData("• The first chance less the second: 0.27 (95 % interval -0.01 to 0.55)")]
    [InlineData("credited EUR 75,800 in 2024-Q4, 12 of 24 reps")]
    [InlineData("20 usable periods as of <!date^1791180000^{date_short}|2026-10-05>")]
    public void A_number_with_a_unit_an_interval_or_a_name_is_not(string line) => Assert.Empty(Figures.Bare(line));
}
