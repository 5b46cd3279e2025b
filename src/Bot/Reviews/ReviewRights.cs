using Performix.Bot.Access;

namespace Performix.Bot.Reviews;

/// <summary>Who may read and answer a review, by the tree as it is now: after a change of manager it is the present
/// one's.</summary>
public static class ReviewRights
{
    /// <summary>The rep, RevOps admins, and for a patch the managers above.</summary>
    public static bool MayRead(Reader reader, SignedReview review) =>
        reader.Person?.Id == review.RepId || MayAnswer(reader, review);

    /// <summary>RevOps admins, and for a patch the managers above; never the rep.</summary>
    public static bool MayAnswer(Reader reader, SignedReview review) =>
        reader.Person?.Id != review.RepId
        && reader.Member.Id != review.AskedBy
        && (reader.Is(Audience.Admin)
            || (review.Kind == ReviewKind.Patch && reader.Below.ContainsKey(review.RepId)));
}
