using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Performix.Bot.Features.Flag;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Tests.Protection;

/// <summary>Submissions as SlackNet hands them over, and what the window says after one.</summary>
internal static class Forms
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Default.JsonSettings()
        .SerializerSettings);

    public static ViewSubmission Of(string who, string period, string answer, string? reason = null)
    {
        var state = new ViewState();
        state.Values[Ids.Answer] = new Dictionary<string, ElementValue>
        {
            [Ids.Answer] = new RadioButtonGroupValue { SelectedOption = Chosen(answer) },
        };
        state.Values[Ids.Reason] = new Dictionary<string, ElementValue>
        {
            [Ids.Reason] = new StaticSelectValue { SelectedOption = reason is null ? null : Chosen(reason) },
        };
        return new ViewSubmission
        {
            User = new User { Id = FlagOrg.SlackId(who) },
            Team = new Team { Id = "T0ACME" },
            Hash = answer,
            View = new ViewInfo
            {
                Id = $"V{who}",
                CallbackId = Ids.Form,
                PrivateMetadata = period,
                State = state,
            },
        };
    }

    public static async Task<string> SubmitAsync(FlagHandler handler, ViewSubmission submission)
    {
        var response = await handler.Handle(submission);
        return response switch
        {
            UpdateViewResponse { View: { } view } => TextOf(view),
            PushViewResponse { View: { } view } => "on top: " + TextOf(view),
            _ => response.GetType().Name,
        };
    }

    private static string TextOf(ViewDefinition view) => string.Join('\n', JToken.FromObject(view, Serializer)
        .SelectTokens("$.blocks[*].text.text").Select(t => (string?)t));

    private static SlackNet.Blocks.Option Chosen(string value) =>
        new() { Value = value, Text = new PlainText(value) };
}
