// Names that the package has and this subset does not fill. Each of them makes some short name ambiguous in a file
// that opens two of these namespaces, or System.IO: left out, code would compile here and fail on the package (CS0104).
namespace SlackNet
{
    public class File
    {
        public string Id { get; set; }
    }

    public class FileShare;

    public class FileComment;

    public class PinnedItem;

    public class Option;

    public class OptionGroup;
}

namespace SlackNet.Events
{
    public class FileComment;

    public class FileShare;

    public class PinnedItem;

    public class Reply;
}

namespace SlackNet.Rtm
{
    public class Reply;
}

namespace SlackNet.Interaction
{
    public class ActionElement;

    public class Button;
}
