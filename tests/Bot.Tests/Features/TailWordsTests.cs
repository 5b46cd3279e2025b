using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Features.Tail;
using Performix.Bot.Tests.Golden;

namespace Performix.Bot.Tests.Features;

public sealed class TailWordsTests
{
    private static readonly AttainmentSpread Spread = Sample.Cohort.Attainment!; // The sample has one.

    [Fact]
    public void Of_five_reps_nothing_is_said_of_the_first_alone()
    {
        var five = Spread with { N = 5 };

        Assert.Equal("", Said(five));
        Assert.Equal("The top 2 reps of 6 made 54% of bookings\n", Said(five with { N = 6 }));
    }

    [Fact]
    public void Nothing_booked_is_said() =>
        Assert.Equal("Nobody booked anything\n", Said(Spread with { TopFifthShare = null }));

    private static string Said(AttainmentSpread spread) =>
        TailWords.Concentration(spread, CultureInfo.InvariantCulture);
}
