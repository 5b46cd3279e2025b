using Performix.Analysis.Protection;

namespace Performix.Analysis.Tests.Protection;

public sealed class BandsTests
{
    [Theory]
    [InlineData(6, 6, "0-2 3-6")]
    [InlineData(7, 7, "0-2 3-7")]
    [InlineData(8, 8, "0-3 4-8")]
    [InlineData(14, 8, "0-3 4-14")]
    [InlineData(15, 8, "0-3 4-7 8-15")]
    [InlineData(16, 8, "0-3 4-7 8-16")]
    [InlineData(11, 6, "0-2 3-5 6-11")]
    [InlineData(40, 8, "0-3 4-19 20-40")]
    public void Bands_follow_from_the_people_alone(int people, int smallest, string expected)
    {
        var bands = Bands.Of(people, Guarded.OfK(smallest));

        Assert.Equal(expected, string.Join(' ', bands.Select(b => $"{b.Low}-{b.High}")));
    }

    [Fact]
    public void Words_say_what_the_ends_say()
    {
        Assert.Equal(["fewer than 4", "4 or more"], Bands.Of(8, Guarded.Policy).Select(b => b.Text));
        Assert.Equal(
            ["fewer than 4", "4 or more, fewer than half", "half or more"],
            Bands.Of(15, Guarded.Policy).Select(b => b.Text));
    }

    [Fact]
    public void A_cell_below_K_has_no_bands()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Bands.Of(7, Guarded.Policy));
    }
}
