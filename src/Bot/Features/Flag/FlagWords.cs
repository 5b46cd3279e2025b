using System.Globalization;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Flag;

/// <summary>What the form says. None of it depends on an answer, given now or before.</summary>
internal static class FlagWords
{
    /// <summary>The one reply to every submission that was read, whoever sent it and whatever it said.</summary>
    public static readonly string Saved = string.Create(
        CultureInfo.InvariantCulture,
        $"Saved within a minute. It replaces any earlier answer. Only answers of people in a reporting group count, "
        + $"and no more than {FlagPace.Most} submissions a minute are taken: what comes after them changes nothing.");

    public const string Closed =
        "This period has closed since the form was opened, and nothing was changed. Answers given before count.";

    public const string NotSaved =
        "This cannot be saved just now, and nothing was changed. Please try again in a few minutes.";

    public const string Unreadable = "This form could not be read, and nothing was changed. Please open it again.";

    public const string NoPeriod =
        "No period is open now. The form opens with the next one, and says when it closes.";

    public const string Opened = "The form is open in its own window. Only you see it.";

    public const string Ways =
        "The form opens with `/performix flag`, with the shortcut “Rate your patch”, or on the Home tab of Performix.";

    public const string Typed =
        "What you typed after `flag` was not read and is not kept here: it is in your own typing history and went "
        + "through Slack as plain text, without the protection of the form. Choose below instead.";

    public const string Voluntary =
        "Submitting replaces any earlier answer; to withdraw, choose “Prefer not to say”. After the period has closed "
        + "nothing can be changed. The form never shows what was answered before.";

    /// <summary>Before the numbers of the promise are promised: when the period closes, in the reader's zone.</summary>
    public static string Closing(DateTimeOffset closes) => Phrases.Moment(closes);
}
