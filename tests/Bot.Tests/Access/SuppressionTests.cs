using Newtonsoft.Json;
using Performix.Bot.Access;
using Performix.Bot.Features.Activity;
using Performix.Bot.Features.Digest;
using Performix.Bot.Features.Fit;
using Performix.Bot.Features.Home;
using Performix.Bot.Features.Swap;
using Performix.Bot.Features.Tail;
using Performix.Bot.Tests.Golden;
using Performix.Connectors.Storage;
using SlackNet;

namespace Performix.Bot.Tests.Access;

/// <summary>No group of fewer than five is shown, nor left where what is shown is taken from what is known: the whole
/// organisation for a leader, the own reps for a manager.</summary>
public sealed class SuppressionTests
{
    private const int Layouts = 15;

    private static readonly Subjects Anyone = new(new Identity(null!, null!, null!, null!)); // Words only: not asked.

    private static readonly ICommand[] Commands =
        [new TailHandler(), new FitHandler(), new ActivityHandler(), new SwapHandler(Anyone)];

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(2000)]
    public async Task A_leader_who_knows_the_whole_cannot_subtract(int seed)
    {
        var (shown, hidden) = (0, 0);
        for (var i = 0; i < Layouts; i++)
        {
            var layout = new AnyLayout(seed + i);
            foreach (var reader in new[] { layout.Leader, layout.LeadingManager })
            {
                var text = await EverythingAsync(layout, reader, digest: reader.Person is null);

                var seen = layout.Seen(text);
                var left = layout.Cohorts.Except(seen).ToArray();
                var unknown = left.Sum(c => OwnRepsOnly.Others(c, reader));
                Assert.False(seen.Count > 0 && unknown is > 0 and < 5, $"seed {seed + i}: {Say(layout)}");
                Assert.All(seen, c => Assert.True(ReadableCohorts.Size(c) >= 5, $"seed {seed + i}: {c.Name}"));
                Assert.True(reader.Person is not null
                    || left.All(c => !text.Contains(c.Name, StringComparison.Ordinal)));
                (shown, hidden) = (shown + seen.Count, hidden + left.Length);
            }
        }

        Assert.True(shown > 10 && hidden > 10, $"{shown} shown and {hidden} hidden try nothing");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(2000)]
    public async Task A_manager_who_knows_the_own_reps_cannot_subtract(int seed)
    {
        var (whole, cut) = (0, 0);
        for (var i = 0; i < Layouts; i++)
        {
            var layout = new AnyLayout(seed + i);
            foreach (var reader in layout.Managers.Append(layout.LeadingManager))
            {
                var text = await EverythingAsync(layout, reader, digest: false);

                foreach (var cohort in layout.Seen(text))
                {
                    var others = cohort.Reps.Count(r => r.Attainment is not null && !reader.MayRead(r.Id));
                    Assert.False(
                        others is > 0 and < 5, $"seed {seed + i}: {cohort.Name} leaves {others} to {reader.Member.Id}");
                    Assert.True(ReadableCohorts.Size(cohort) >= 5, $"seed {seed + i}: {cohort.Name}");
                    whole++;
                }

                cut += text.Split("of your own reps only").Length - 1;
            }
        }

        Assert.True(whole > 10 && cut > 10, $"{whole} whole and {cut} cut down try nothing");
    }

    [Fact]
    public async Task A_hidden_cohort_is_refused_by_name_like_one_that_does_not_exist()
    {
        var snapshot = new AnyLayout(("Alpha", 9), ("Omega", 3), ("Middling", 6)).Snapshot;
        foreach (var command in Commands)
        {
            var unknown = await AskAsync(command, "Qwertzuiop", Asked.Leader, snapshot);

            Assert.Equal(unknown, await AskAsync(command, "Omega", Asked.Leader, snapshot));
            Assert.Equal(unknown, await AskAsync(command, "Middling", Asked.Leader, snapshot));
            Assert.NotEqual(unknown, await AskAsync(command, "Alpha", Asked.Leader, snapshot));
        }
    }

    private static async Task<string> EverythingAsync(AnyLayout layout, Reader reader, bool digest = true)
    {
        var said = new List<string>();
        foreach (var command in Commands)
        {
            said.Add(await AskAsync(command, "", reader, layout.Snapshot));
            foreach (var cohort in layout.Cohorts)
            {
                said.Add(await AskAsync(command, cohort.Name, reader, layout.Snapshot));
                said.Add(await AskAsync(command, cohort.Name + " last", reader, layout.Snapshot));
            }
        }

        var cards = HomeCards.Of(new HomeReading(reader, layout.Snapshot, null)).Cards;
        said.Add(Json(cards.SelectMany(c => c.Blocks)));
        if (digest)
        {
            var content = DigestContent.Of(
                layout.Snapshot.Diagnosis, null, new Dictionary<string, string>(), reader.Culture);
            said.Add(Json(DigestView.Parent(content, Sample.AsOf).Blocks));
            said.Add(Json(DigestView.Detail(content, Sample.AsOf, reader.Culture).Blocks));
        }

        return string.Join('\n', said);
    }

    private static async Task<string> AskAsync(ICommand command, string words, Reader reader, OrgSnapshot snapshot)
    {
        var answer = await command.AnswerAsync(
            Asked.By(reader, $"{command.Word} {words}", snapshot), CancellationToken.None);
        return answer.Text + Json(answer.Blocks);
    }

    private static string Json(object blocks) =>
        JsonConvert.SerializeObject(blocks, Default.JsonSettings().SerializerSettings);

    private static string Say(AnyLayout layout) =>
        string.Join(", ", layout.Cohorts.Select(c => $"{c.Name} {ReadableCohorts.Size(c)}"));
}
