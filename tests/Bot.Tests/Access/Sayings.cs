using Newtonsoft.Json;
using Performix.Bot.Access;
using Performix.Bot.Features.Activity;
using Performix.Bot.Features.Digest;
using Performix.Bot.Features.Fit;
using Performix.Bot.Features.Home;
using Performix.Bot.Features.Swap;
using Performix.Bot.Features.Tail;
using Performix.Bot.Slack;
using Performix.Bot.Tests.Golden;
using Performix.Connectors.Storage;
using SlackNet;

namespace Performix.Bot.Tests.Access;

/// <summary>Everything that one person reads of cohorts, text by text, as Slack is sent it.</summary>
internal static class Sayings
{
    private static readonly JsonSerializerSettings Settings = Default.JsonSettings().SerializerSettings;

    private static readonly Subjects Anyone = new(new Identity(null!, null!, null!, null!)); // Words only: not asked.

    public static IReadOnlyList<ICommand> Commands { get; } =
        [new TailHandler(), new FitHandler(), new ActivityHandler(), new SwapHandler(Anyone)];

    /// <summary>What the person is answered, what the Home tab shows them, and the digest for leaders.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(AnyLayout layout, Reader reader)
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

        said.Add(Json(HomeCards.Of(new HomeReading(reader, layout.Snapshot, null)).Cards.SelectMany(c => c.Blocks)));
        return [.. said, .. reader.Is(Audience.Leader) ? Digest(layout, layout.LeftOut, layout.LeadingManager) : []];
    }

    public static async Task<string> AskAsync(ICommand command, string words, Reader reader, OrgSnapshot snapshot)
    {
        var answer = await command.AnswerAsync(
            Asked.By(reader, $"{command.Word} {words}", snapshot), CancellationToken.None);
        return answer.Text + Json(answer.Blocks);
    }

    public static IEnumerable<string> Digest(
        AnyLayout layout, IReadOnlyCollection<string> leftOut, params Reader[] readers)
    {
        var scope = new DigestScope(layout.Snapshot, leftOut, readers);
        var content = DigestContent.Of(scope, new Dictionary<string, string>(), layout.Leader.Culture);
        yield return Json(DigestView.Parent(content, Sample.AsOf).Blocks);
        yield return Json(DigestView.Detail(content, Sample.AsOf, layout.Leader.Culture).Blocks);
    }

    /// <summary>All that anybody can share to a channel.</summary>
    public static IEnumerable<string> Shared(AnyLayout layout) =>
        from reader in layout.Managers.Append(layout.Leader).Append(layout.LeadingManager)
        from cohort in layout.Cohorts
        from words in new[] { cohort.Name, cohort.Name + " last" }
        let question = Asked.By(reader, $"tail {words}", layout.Snapshot)
        let shared = TailReader.Read(question).Answer(
            reading => reading.IsWhole && ShareRule.Allows(question, reading, [layout.LeadingManager])
                ? SharedView.Render(reading, "Mona")
                : Answer.Of(""))
        where shared.Blocks.Count > 1
        select shared.Text + Json(shared.Blocks);

    private static string Json(object blocks) => JsonConvert.SerializeObject(blocks, Settings);
}
