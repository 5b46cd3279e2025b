namespace SlackNet.Interaction;

public abstract class ViewSubmissionResponse
{
    protected ViewSubmissionResponse(string responseAction) => ResponseAction = responseAction;

    /// <summary>Closes the view that was submitted, and only that one.</summary>
    public static ViewSubmissionResponse Null => null;

    public string ResponseAction { get; }
}

public class UpdateViewResponse : ViewSubmissionResponse
{
    public UpdateViewResponse()
        : base("update")
    {
    }

    public ViewDefinition View { get; set; }
}

public class PushViewResponse : ViewSubmissionResponse
{
    public PushViewResponse()
        : base("push")
    {
    }

    public ViewDefinition View { get; set; }
}

public class ClearViewsResponse : ViewSubmissionResponse
{
    public ClearViewsResponse()
        : base("clear")
    {
    }
}

public class ViewErrorsResponse : ViewSubmissionResponse
{
    public ViewErrorsResponse()
        : base("errors")
    {
    }

    /// <summary>By block id.</summary>
    public IDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();
}
