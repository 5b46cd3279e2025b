using Performix.Analysis.Protection;

namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>Looking again and again while answers arrive.</summary>
public sealed class PollingTests
{
    private static readonly Dictionary<string, RepAnswer> Nobody = [];

    /// <summary>Days pass between the looks, and with them what surfaces say of the age of figures: so the bytes are
    /// compared with those of a period in which nobody answers.</summary>
    [Fact]
    public async Task A6_every_poll_until_the_close_reads_as_if_nobody_had_answered()
    {
        await using var silent = await SurfaceBed.OpenAsync();
        await using var loud = await SurfaceBed.OpenAsync();
        var random = new Random(6);
        foreach (var some in SurfaceCast.Reps.Chunk(5))
        {
            await silent.AnswerAsync(Nobody, minutes: 3);
            await loud.AnswerAsync(
                some.ToDictionary(r => r, _ => new RepAnswer((PatchAnswer)random.Next(3), FlagReason.LeadVolume)), 3);

            Assert.Empty(Difference.Between(await PollAsync(silent), await PollAsync(loud)));
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> PollAsync(SurfaceBed bed)
    {
        using var tour = await bed.ConnectAsync();
        return await tour.WalkAsync(["LEAD", "MANA", "ADMI", "REPA1"]);
    }
}
