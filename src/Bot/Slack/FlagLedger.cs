namespace Performix.Bot.Slack;

/// <summary>Told of every flag statement that a viewer is shown. It keeps nothing, except in a build with
/// <c>-p:Checks=true</c>, which is made to be attacked: there each becomes a JSON line (docs/SECURITY.md).</summary>
public sealed partial class FlagLedger
{
    /// <summary>Called beside each message, view or file that says something about flags.</summary>
    public void Shown(FlagStatement statement) => Keep(statement);

    /// <summary>Without a body, and then without a call, in every other build.</summary>
    partial void Keep(FlagStatement statement);
}
