namespace Performix.Bot.Access;

/// <summary>That an account and a person have the same address, which nobody else has: a proposal, not a proof.
/// </summary>
/// <param name="Member">The Slack account.</param>
/// <param name="Person">The person of the org.</param>
/// <param name="Frozen">Why their link is frozen; empty where there is none yet.</param>
public sealed record LinkProposal(SlackMember Member, Person Person, string Frozen)
{
    /// <summary>Both ids, as a form carries them.</summary>
    public string Key => $"{Member.Id}|{Person.Id}";
}
