using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Performix.Bot.Access;
using Performix.Bot.Tests.Golden;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Situations;

/// <summary>Every view in every situation: what Slack is sent, and what a person then reads.</summary>
public sealed class SituationGoldenTests(Stages stages) : IClassFixture<Stages>
{
    public static TheoryData<string, string> Views()
    {
        var all = new TheoryData<string, string>();
        foreach (var name in Situations.Names)
        {
            foreach (var step in name == "refused" ? Script.Refused : Script.Usual)
            {
                all.Add(name, step.Name);
            }
        }

        return all;
    }

    public static TheoryData<string> Names => [.. Situations.Names];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Reads_as_it_did(string situation, string view)
    {
        var played = await stages.PlayedAsync(situation);
        var path = $"{Slate.Folder}/Situations/{situation}/{view}";

        if (played.Seen[view] is { } seen)
        {
            Slate.MatchesSeen(JObject.Parse(seen), path);
        }
        else
        {
            Assert.False(File.Exists(Path.Combine(Repository.Root, path + ".json")), $"{path} is not shown any more");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_strict_workspace_takes_everything_at_the_first_attempt(string situation) =>
        Assert.Empty((await stages.PlayedAsync(situation)).Refusals);

    [Fact]
    public async Task Every_button_shortcut_and_form_that_has_a_handler_is_played()
    {
        var used = (await stages.PlayedAsync("rich")).Used;

        Assert.Empty(Wiring.Ids.Except(used));
    }

    [Fact]
    public async Task Every_command_is_asked_by_those_who_may_and_by_those_who_may_not()
    {
        await using var bed = await Bed.MakeAsync(Situations.Named("unread"));
        foreach (var command in bed.Services.GetServices<ICommand>())
        {
            Assert.Contains(Script.Usual, s => s.Text.Split(' ')[0] == command.Word);
            Assert.True(
                command.For == Audience.Anyone || Script.Refused.Count(s => s.Text.Split(' ')[0] == command.Word) > 2,
                command.Word);
        }
    }

    [Fact]
    public void Every_section_of_a_Home_tab_is_seen()
    {
        var homes = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, Slate.Folder, "Situations"), "home-*.txt",
                SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(l => l.StartsWith("# ", StringComparison.Ordinal))
            .Select(l => l[2..])
            .ToHashSet();

        Assert.All(
            Wiring.HomeSections, s => Assert.Contains(homes, h => h.StartsWith(s, StringComparison.Ordinal)));
    }
}
