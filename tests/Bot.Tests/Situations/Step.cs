using System.Text.Json.Nodes;

namespace Performix.Bot.Tests.Situations;

/// <summary>One thing that a person does, and the golden file of what they then see.</summary>
/// <param name="Name">The golden file.</param>
/// <param name="Who">The Slack user.</param>
/// <param name="Text">What is typed after <c>/performix</c>, or a shortcut's id; else empty.</param>
internal sealed record Step(string Name, string Who, string Text)
{
    public StepKind Kind { get; init; } = StepKind.Command;

    /// <summary>The button pressed on what is shown; empty where that itself is kept.</summary>
    public string Press { get; init; } = "";

    /// <summary>What is entered and sent in the window that opens, made from the window; null where it is only looked
    /// at.</summary>
    public Func<JsonNode, object?>? Enter { get; init; }

    public string Channel { get; init; } = Bed.Sales;
}
