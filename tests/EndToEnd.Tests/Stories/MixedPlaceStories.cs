using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>D3: commands and shortcuts where a guest or somebody from elsewhere is too. What is answered there is for
/// the asker alone.</summary>
public sealed class MixedPlaceStories(TailStories.Stage stage) : IClassFixture<TailStories.Stage>
{
    private const string Sales = "C0000002";
    private const string NotHere = "answers only where nobody from outside can be";

    private SeedPerson Manager => stage.Bot.Any(SeedRole.Manager);

    private SeedPerson Rep => stage.Bot.Any(SeedRole.Rep);

    private SeedPerson Guest => stage.Bot.Any(SeedRole.Guest);

    [Theory]
    [InlineData("guest")]
    [InlineData("external")]
    public async Task D3_a_group_message_with_somebody_else_in_it_gets_no_answer(string who)
    {
        await ReadyAsync();
        var other = who == "guest" ? Guest : await ExternalAsync();
        var group = await GroupAsync(Manager, Rep, other);

        var asked = await CommandAsync(Manager, group, "/performix tail");
        var opened = await ShortcutAsync(Rep, group);

        Assert.Contains(NotHere, RunningBot.Readable(asked), StringComparison.Ordinal);
        Assert.Contains(NotHere, RunningBot.Readable(opened), StringComparison.Ordinal);
        Assert.Empty(await ViewsAsync(Rep));
        Assert.Empty(await ByTheBotAsync(group, other));
    }

    [Fact]
    public async Task D3_a_shared_channel_refuses_the_shortcut_on_its_messages()
    {
        await ReadyAsync();
        await ChangeAsync(new { what = "share", channel = "C0000001", value = true });

        var opened = await ShortcutAsync(Rep, "C0000001");

        Assert.Contains(NotHere, RunningBot.Readable(opened), StringComparison.Ordinal);
        Assert.Empty(await ViewsAsync(Rep));
        Assert.Empty(await ByTheBotAsync("C0000001", Manager));
    }

    [Fact]
    public async Task D3_the_shortcut_of_no_place_opens_for_the_own_eyes_only()
    {
        await ReadyAsync();
        await GroupAsync(Manager, Rep, Guest);
        await stage.Bot.PostAsync("close", new { user = Rep.Id, all = true });

        await stage.Bot.PostAsync("shortcut", new { user = Rep.Id, callback_id = "performix.me.shortcut" });

        Assert.Single(await ViewsAsync(Rep));
        Assert.Empty(await ViewsAsync(Guest));
    }

    [Fact]
    public async Task D3_with_a_guest_in_a_channel_the_asker_alone_sees_the_answer_and_nothing_is_shared()
    {
        await ReadyAsync();
        await ChangeAsync(new { what = "join", channel = Sales, user = "U0PERFORMIX" });
        await ChangeAsync(new { what = "join", channel = Sales, user = Guest.Id });

        var answer = Assert.Single(await CommandAsync(Manager, Sales, "/performix tail"));
        await ShareAsync(Sales, answer);

        Assert.Contains("Median attainment", RunningBot.Readable(answer), StringComparison.Ordinal);
        Assert.Contains(
            "not shared: 1 guest or person from outside",
            RunningBot.Readable(await SeenAsync(Sales, Manager)),
            StringComparison.Ordinal);
        Assert.Empty(await ByTheBotAsync(Sales, Guest));
    }

    [Fact]
    public async Task A_group_message_of_colleagues_is_answered_and_may_be_shared_to()
    {
        await ReadyAsync();
        var group = await GroupAsync(Manager, Rep);

        var answer = Assert.Single(await CommandAsync(Manager, group, "/performix tail"));
        var before = await ByTheBotAsync(group, Rep);
        await ShareAsync(group, answer);

        Assert.Contains("Median attainment", RunningBot.Readable(answer), StringComparison.Ordinal);
        Assert.Empty(before);
        Assert.Contains("Shared by", RunningBot.Readable(await SeenAsync(group, Rep)), StringComparison.Ordinal);
    }

    private Task<JsonArray> ReadyAsync() => stage.Bot.AskAsync(Manager, "/performix tail");

    /// <summary>A person of another team: the second rep, from now on.</summary>
    private async Task<SeedPerson> ExternalAsync()
    {
        var other = stage.Bot.Sandbox.Workspace.Seed.People.Where(p => p.Role == SeedRole.Rep).ElementAt(1);
        await ChangeAsync(new { what = "person", user = other.Id, team = "T0ELSEWHERE" });
        return other;
    }

    /// <summary>The group message of these people and the bot, opened by the first of them.</summary>
    private async Task<string> GroupAsync(params SeedPerson[] people)
    {
        var channel = string.Join(',', people.Select(p => p.Id).Append("U0PERFORMIX"));
        var said = await stage.Bot.PostAsync("say", new { user = people[0].Id, channel, text = "shall we meet" });
        return said["channel"]?.GetValue<string>()
            ?? throw new InvalidOperationException($"No group was opened: {said}");
    }

    private async Task<JsonArray> CommandAsync(SeedPerson person, string channel, string text)
    {
        var answer = await stage.Bot.PostAsync("command", new { user = person.Id, channel, text });
        Assert.Equal("acked", answer["outcome"]?.GetValue<string>());
        return answer["saw"] as JsonArray is { Count: > 0 } saw ? saw : await SeenAsync(channel, person);
    }

    /// <summary>Opens the own card from the menu of a message, and says what is then seen there.</summary>
    private async Task<JsonArray> ShortcutAsync(SeedPerson person, string channel)
    {
        await stage.Bot.PostAsync("close", new { user = person.Id, all = true });
        var said = await stage.Bot.PostAsync("say", new { user = person.Id, channel, text = "lunch at noon" });
        var ts = said["ts"]?.GetValue<string>();
        await stage.Bot.PostAsync(
            "shortcut", new { user = person.Id, callback_id = "performix.me.message", channel, ts });
        return await SeenAsync(channel, person);
    }

    private Task<JsonNode> ShareAsync(string channel, JsonNode? answer) => stage.Bot.PostAsync(
        "click",
        new
        {
            user = Manager.Id,
            channel,
            ts = answer?["ts"]?.GetValue<string>(),
            action_id = "performix.tail.share",
        });

    private Task<JsonNode> ChangeAsync(object change) => stage.Bot.PostAsync("change", change);

    private async Task<JsonArray> ViewsAsync(SeedPerson person) =>
        (await stage.StateAsync(person))["views"] as JsonArray ?? [];

    private async Task<JsonArray> SeenAsync(string channel, SeedPerson person) =>
        (await stage.Bot.GetAsync($"seen?user={person.Id}&channel={channel}"))["messages"] as JsonArray ?? [];

    private async Task<IEnumerable<JsonNode?>> ByTheBotAsync(string channel, SeedPerson person) =>
        (await SeenAsync(channel, person)).Where(m => m?["user"]?.GetValue<string>() == "U0PERFORMIX");
}
