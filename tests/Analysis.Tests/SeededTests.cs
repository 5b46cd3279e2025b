using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests;

public sealed class SeededTests
{
    [Fact]
    public void One_seed_and_one_purpose_give_one_stream()
    {
        var first = Seeded.Stream(7, "tail/R1").NextDoubles(5);
        var again = Seeded.Stream(7, "tail/R1").NextDoubles(5);

        Assert.Equal(first, again);
    }

    [Theory]
    [InlineData(8, "tail/R1")]
    [InlineData(7, "tail/R2")]
    public void Another_seed_or_purpose_gives_another_stream(long seed, string purpose)
    {
        var first = Seeded.Stream(7, "tail/R1").NextDoubles(5);
        var other = Seeded.Stream(seed, purpose).NextDoubles(5);

        Assert.NotEqual(first, other);
    }
}
