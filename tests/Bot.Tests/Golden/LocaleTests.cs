using System.Globalization;
using Newtonsoft.Json.Linq;
using Performix.Bot.Access;
using Performix.Bot.Features.Activity;
using Performix.Bot.Features.Fit;
using Performix.Bot.Features.Patch;
using Performix.Bot.Features.Pipcheck;
using Performix.Bot.Features.Swap;
using Performix.Bot.Features.Tail;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet;

namespace Performix.Bot.Tests.Golden;

/// <summary>Everybody reads numbers as they write them, whoever wrote the sentence around them.</summary>
public sealed class LocaleTests
{
    private static readonly Subjects Anyone = new(new Identity(null!, null!, null!, null!)); // Words only: not asked.

    private static readonly Dictionary<string, ICommand> Commands = new()
    {
        ["patch \"Ada Lovelace\""] = new PatchHandler(Anyone),
        ["fit"] = new FitHandler(),
        ["activity"] = new ActivityHandler(),
        ["swap"] = new SwapHandler(Anyone),
        ["tail"] = new TailHandler(),
    };

    private static readonly (Why Button, string Value)[] Buttons =
    [
        (PatchWhy.Button, "R1"), (FitWhy.Button, ""), (ActivityWhy.Button, ""), (SwapWhy.Button, ""),
        (TailWhy.Button, ""),
    ];

    public static TheoryData<string, string> Answers()
    {
        var all = new TheoryData<string, string>();
        foreach (var (locale, text) in new[] { "de-DE", "pt-BR" }.SelectMany(l => Commands.Keys.Select(t => (l, t))))
        {
            all.Add(locale, text);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Where_decimals_have_a_comma_no_answer_has_a_point(string locale, string text)
    {
        var question = Asked.By(Reading(locale), text, Scenes.Rich);

        var answer = await Commands[text].AnswerAsync(question, CancellationToken.None);

        var texts = Texts(new { answer.Text, answer.Blocks }).ToArray();
        Assert.Contains(texts, t => t.Any(char.IsDigit));
        AssertNoPoint(texts);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("pt-BR")]
    public void Where_decimals_have_a_comma_no_explanation_has_a_point(string locale) => Assert.All(
        Buttons,
        why =>
        {
            var opening = why.Button.Open(Asked.By(Reading(locale), $"why {why.Value}", Scenes.Rich));

            AssertNoPoint(Texts(opening.View?.Blocks ?? throw new InvalidOperationException("There is no why.")));
        });

    [Theory]
    [InlineData("de-DE")]
    [InlineData("pt-BR")]
    public void Where_decimals_have_a_comma_no_card_has_a_point(string locale)
    {
        var facts = PersonSample.Rich with { Culture = CultureInfo.GetCultureInfo(locale) };

        AssertNoPoint(Texts(PipcheckView.Render(PersonSample.Ada, facts).Blocks));
        AssertNoPoint(Texts(RepWhy.Render(facts).Blocks));
    }

    [Theory]
    [InlineData("en-US", "EUR 1,250,000")]
    [InlineData("ja-JP", "EUR 1,250,000")]
    [InlineData("de-DE", "EUR 1.250.000")]
    [InlineData("pt-BR", "EUR 1.250.000")]
    [InlineData("hi-IN", "EUR 12,50,000")]
    public void Money_has_its_currency_and_the_readers_grouping(string locale, string words) =>
        Assert.Equal(words, Phrases.Amount(1_250_000.4m, "EUR", CultureInfo.GetCultureInfo(locale)));

    [Fact]
    public async Task In_ja_JP_decimals_have_a_point_and_shares_their_sign()
    {
        var question = Asked.By(Reading("ja-JP"), "fit", Scenes.Rich);

        var answer = await Commands["fit"].AnswerAsync(question, CancellationToken.None);

        Assert.Contains(Texts(answer.Blocks), t => t.Contains("fit 1.41", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_of_the_analysis_keeps_its_full_stops_and_its_names_harmless() => Assert.Equal(
        "Probability 0,97 (limit 0,90). Name &lt;!here&gt;.",
        Phrases.Told("Probability 0.97 (limit 0.90). Name <!here>.", CultureInfo.GetCultureInfo("de-DE")));

    private static Reader Reading(string locale) =>
        Asked.Manager with { Culture = CultureInfo.GetCultureInfo(locale) };

    /// <summary>A point between digits is a decimal unless three digits follow: then it groups.</summary>
    private static void AssertNoPoint(IEnumerable<string> texts) =>
        Assert.All(texts, text => Assert.DoesNotMatch(@"\d\.(?!\d{3}(?!\d))\d", text));

    private static IEnumerable<string> Texts(object sent) => JToken
        .FromObject(sent, Newtonsoft.Json.JsonSerializer.Create(Default.JsonSettings().SerializerSettings))
        .SelectTokens("$..*")
        .OfType<JValue>()
        .Where(value => value.Type == JTokenType.String)
        .Select(value => (string?)value ?? "");
}
