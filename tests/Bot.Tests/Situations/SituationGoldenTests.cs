using Newtonsoft.Json.Linq;
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
}
