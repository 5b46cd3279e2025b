using System.ComponentModel.DataAnnotations;

namespace Performix.Bot.Reviews;

/// <summary>Section <c>Reviews</c>: how long an answer may take, and how long it is kept.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Reviews";

    /// <summary>Working days, Monday to Friday, until a review is due. Holidays are not known.</summary>
    [Range(1, 60)]
    public int AnswerWithinDays { get; set; } = 10;

    /// <summary>Days for which an answered review is kept after its answer.</summary>
    [Range(30, 3650)]
    public int KeepDays { get; set; } = 365;
}
