using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Performix.Bot.Access;
using Performix.Bot.Features.Digest;
using Performix.Bot.Features.Flag;
using Performix.Bot.Features.Home;
using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Tests.Protection;

/// <summary>All that anybody can be shown: every command, the Home tab, the form and the digest, for every kind of
/// person.</summary>
internal static class Surfaces
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Default.JsonSettings()
        .SerializerSettings);

    private static readonly string[] People = ["A1", "B1", "NEWB", "MANA", "LEAD", "ADMI", "UNLI", "GUES"];

    /// <summary>One text a surface, named.</summary>
    public static async Task<IReadOnlyList<(string Name, string Text)>> ReadAsync(FlagStage stage)
    {
        var seen = new List<(string, string)>();
        foreach (var who in People)
        {
            foreach (var word in Words(stage))
            {
                seen.Add(($"{who} {word}", Text(await stage.AskAsync(who, word))));
            }

            seen.Add(($"{who} home", await HomeAsync(stage, who)));
            seen.Add(($"{who} form", FormOf(stage, who)));
        }

        seen.Add(("digest", await DigestAsync(stage)));
        return seen;
    }

    public static async Task<string> HomeAsync(FlagStage stage, string who)
    {
        var read = await stage.Services.GetRequiredService<HomeReader>().ReadAsync(FlagOrg.SlackId(who), default);
        return Json(HomeView.Render(HomeCards.Of(read).Cards, null));
    }

    public static string FormOf(FlagStage stage, string who) =>
        Json(FlagForm.Render(stage.Roll.StateFor(who, who == "NEWB"), hasTyped: false));

    public static string Json(ViewDefinition view) => JToken.FromObject(view, Serializer).ToString();

    public static async Task<string> DigestAsync(FlagStage stage)
    {
        var week = new DateTimeOffset(2026, 4, 6, 9, 0, 0, TimeSpan.Zero);
        var source = stage.Services.GetRequiredService<DigestSource>();
        var content = await source.OfAsync(week, FlagOrg.Leadership, default)
            ?? throw new InvalidOperationException("no digest");
        return Text(DigestView.Parent(content, week)) + Text(DigestView.Detail(content, week, source.Culture));
    }

    public static string Text(Answer answer) => $"{answer.Text}\n{JToken.FromObject(answer.Blocks, Serializer)}";

    /// <summary>The form's own command opens a window: that is the surface "form".</summary>
    private static IEnumerable<string> Words(FlagStage stage) => stage.Services.GetServices<ICommand>()
        .Select(c => c.Word).Where(w => w != Performix.Bot.Features.Flag.Ids.Word);
}
