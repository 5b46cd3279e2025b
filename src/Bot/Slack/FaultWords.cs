namespace Performix.Bot.Slack;

/// <summary>What a person is told where something did not work: what happened and what to do next.</summary>
internal static class FaultWords
{
    public const string Restarting = "Performix is restarting. Please ask again in a minute.";

    public const string Working = "Working on it: this takes longer than usual. The answer follows here.";

    public const string WorkingInWindow = "Working on it: this takes longer than usual. Please leave this window open.";

    public const string MayBeLost =
        "The answer may not have reached you. If you do not see it above, please ask again.";

    public const string NotShown = "The answer to what you asked could not be shown where you asked it. Please ask "
        + "again, here or in a channel that Performix is in.";

    public const string FailedUnseen =
        "This did not work just now, and nothing was changed. Please try again in a few minutes.";

    public static string Failed(string code) =>
        $"This could not be answered. Please try again; if it stays, give your admin the code `{code}`.";

    /// <param name="code">Slack's, of what it did not take.</param>
    public static string NotTaken(string code) => code switch
    {
        "ratelimited" => "Slack asks Performix to slow down. Please try again in a minute.",
        "expired_trigger_id" or "trigger_expired" or "exchanged_trigger_id" or "trigger_exchanged" =>
            "Slack opens a window within three seconds only, and this took longer. Please press again.",
        "invalid_auth" or "token_revoked" or "token_expired" or "account_inactive" or "missing_scope" =>
            $"Slack does not let Performix do this any more. Please tell your admin: `{code}`.",
        _ => $"Slack did not take this. Please try again in a minute; if it stays, give your admin the code `{code}`.",
    };
}
