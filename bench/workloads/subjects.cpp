// The list of subjects.
#include "workloads/subject.hpp"

namespace bench {

std::vector<Subject> subjects() {
    return {navixy_update(), equalsmoney_update(), equalsmoney_person(), order(), wide_record()};
}

} // namespace bench
