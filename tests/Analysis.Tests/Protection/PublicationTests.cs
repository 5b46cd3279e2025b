using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

public sealed class PublicationTests
{
    [Fact]
    public void Only_bad_is_counted_and_silence_is_not()
    {
        var cell = Guarded.Cell(8);
        var answers = cell.Members.Take(6).Select((m, i) => (m, i < 3 ? PatchAnswer.Bad : PatchAnswer.Workable))
            .ToDictionary(a => a.m, a => new RepAnswer(a.Item2));

        var released = Publication.Release([cell], answers, Guarded.Policy, Guarded.Silence);

        Assert.Equal("fewer than 4", Assert.Single(released).Band.Text);
    }

    [Fact]
    public void An_answer_from_outside_the_cells_is_not_read()
    {
        var cell = Guarded.Cell(8);

        var released = Publication.Release(
            [cell], Guarded.Flagged(Guarded.People(30, "stranger")), Guarded.Policy, Guarded.Silence);

        Assert.Equal((0, 3, 8), (released[0].Band.Low, released[0].Band.High, released[0].N));
    }

    [Fact]
    public void A_rep_in_two_cells_is_refused()
    {
        var cells = new[] { Guarded.Cell(8), Guarded.Cell(8) };

        Assert.Throws<ArgumentException>(
            () => Publication.Release(cells, Guarded.Flagged([]), Guarded.Policy, Guarded.Silence));
    }

    [Fact]
    public void A_cell_below_K_is_never_released()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Publication.Release([Guarded.Cell(7)], Guarded.Flagged([]), Guarded.Policy, Guarded.Silence));
    }

    [Fact]
    public void A_policy_below_the_floors_releases_nothing()
    {
        Assert.Throws<InvalidOperationException>(() => Publication.Release(
            [Guarded.Cell(8)], Guarded.Flagged([]), Guarded.OfK(5), Guarded.Silence));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(15)]
    [InlineData(40)]
    public void The_blur_is_what_the_law_of_the_noise_says(int people)
    {
        var off = Enumerable.Range(0, people + 1).Average(bad =>
        {
            var own = Guarded.Release(people, bad).Band;
            return 1 - NoiseLaw.Shown((own.Low, own.High), bad, people, 1);
        });

        Assert.Equal(off, Blur.Chance(people, Guarded.Policy), 1e-9);
    }

#if CHECKS
    [Fact]
    public void Without_noise_is_what_silence_gives()
    {
        var cell = Guarded.Cell(15);

        Assert.All(Enumerable.Range(0, 16), bad =>
        {
            var answers = Guarded.Flagged(cell.Members.Take(bad));
            var silent = Publication.Release([cell], answers, Guarded.Policy, Guarded.Silence);
            Assert.Equal(silent, Publication.ReleaseWithoutNoise([cell], answers, Guarded.Policy));
        });
    }
#else
    [Fact]
    public void This_build_has_no_way_around_the_noise()
    {
        var ways = typeof(Publication).GetMethods().Where(m => m.IsStatic).Select(m => m.Name);

        Assert.Equal(["Release"], ways);
    }
#endif
}
