namespace Performix.Bot.Tests.Situations;

/// <summary>One thing that a person does, and the golden file of what they then see.</summary>
/// <param name="Name">The golden file.</param>
/// <param name="Who">The Slack user.</param>
/// <param name="Text">What is typed after <c>/performix</c>; empty for what is not a command.</param>
internal sealed record Step(string Name, string Who, string Text)
{
    public StepKind Kind { get; init; } = StepKind.Command;

    /// <summary>The button pressed on the answer; empty where the answer itself is kept.</summary>
    public string Press { get; init; } = "";

    public string Channel { get; init; } = Bed.Sales;
}
