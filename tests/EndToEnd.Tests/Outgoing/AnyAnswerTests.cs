using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Performix.Bot.Slack;
using Performix.EndToEnd.Tests.Workspace;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace Performix.EndToEnd.Tests.Outgoing;

/// <summary>The strict workspace is the judge of what the outbox lets through.</summary>
public sealed class AnyAnswerTests
{
    [Theory]
    [InlineData(1, 40)]
    [InlineData(1000, 40)]
    [InlineData(2000, 40)]
    public async Task Any_answer_is_taken_at_the_first_attempt_and_keeps_its_conclusion(int seed, int count)
    {
        await using var stage = await Stage.OpenAsync();
        for (var i = 0; i < count; i++)
        {
            var message = Outbox.Checked(new AnyAnswer(seed + i).Answer());
            message.Channel = Cast.Sales;

            var said = await stage.CallAsync("chat.postMessage", Json(Arguments(message)));
            stage.Time.Advance(TimeSpan.FromSeconds(2));

            Assert.True(said["ok"]?.GetValue<bool>(), $"seed {seed + i}: {said.ToJsonString()}");
            Assert.Contains(AnyAnswer.Conclusion, Json(message.Blocks), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(1000, 40)]
    public async Task Any_view_is_taken_and_keeps_its_conclusion(int seed, int count)
    {
        await using var stage = await Stage.OpenAsync();
        for (var i = 0; i < count; i++)
        {
            var view = Json(Outbox.Checked(new AnyAnswer(seed + i).Modal()));

            var said = await stage.CallAsync("blocks.validate", new { view });

            Assert.True(said["ok"]?.GetValue<bool>(), $"seed {seed + i}: {said.ToJsonString()}");
            Assert.Contains(AnyAnswer.Conclusion, view, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1, 20)]
    public async Task Any_Home_tab_is_taken_and_keeps_its_conclusion(int seed, int count)
    {
        await using var stage = await Stage.OpenAsync();
        for (var i = 0; i < count; i++)
        {
            var view = Json(Outbox.Checked(new AnyAnswer(seed + i).Home()));

            var said = await stage.CallAsync("views.publish", new { user_id = Cast.Mona, view });

            Assert.True(said["ok"]?.GetValue<bool>(), $"seed {seed + i}: {said.ToJsonString()}");
            Assert.Contains(AnyAnswer.Conclusion, view, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1, 50)]
    public void Of_any_answer_nothing_goes_while_something_of_a_lower_rank_stays(int seed, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var answer = new AnyAnswer(seed + i).Ranked();

            var sent = Json(Outbox.Checked(answer).Blocks);

            var gone = answer.Ranks.Where(r => !IsIn(sent, r.Key)).Select(r => r.Value).ToArray();
            var kept = answer.Ranks.Where(r => IsIn(sent, r.Key)).Select(r => r.Value).ToArray();
            Assert.True(
                gone.Length == 0 || kept.Length == 0 || kept.Min() >= gone.Max(), $"seed {seed + i}: {sent}");
            Assert.Equal(answer.Blocks.Count > 50, gone.Length > 0);
        }
    }

    private static bool IsIn(string sent, Block block) =>
        sent.Contains($"\"{((SectionBlock)block).Text.Text}\"", StringComparison.Ordinal);

    private static JObject Arguments(Message message) => new()
    {
        ["channel"] = message.Channel,
        ["text"] = message.Text,
        ["blocks"] = JToken.Parse(Json(message.Blocks)),
    };

    private static string Json(object value) =>
        JsonConvert.SerializeObject(value, Default.JsonSettings().SerializerSettings);
}
