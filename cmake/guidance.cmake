# The manual page and the completion scripts, printed by the tool itself once it is built.
set(guidance_dir ${CMAKE_CURRENT_BINARY_DIR}/guidance)
file(MAKE_DIRECTORY ${guidance_dir})

add_custom_command(
  OUTPUT ${guidance_dir}/assay.1.gz
  COMMAND assay_tool manual > ${guidance_dir}/assay.1
  COMMAND gzip -n9f ${guidance_dir}/assay.1
  DEPENDS assay_tool
  VERBATIM)
set(guidance_files ${guidance_dir}/assay.1.gz)
foreach(shell bash zsh fish)
  add_custom_command(
    OUTPUT ${guidance_dir}/assay.${shell}
    COMMAND assay_tool completion ${shell} > ${guidance_dir}/assay.${shell}
    DEPENDS assay_tool
    VERBATIM)
  list(APPEND guidance_files ${guidance_dir}/assay.${shell})
endforeach()
add_custom_target(assay_guidance ALL DEPENDS ${guidance_files})

install(FILES ${guidance_dir}/assay.1.gz
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT runtime)
install(FILES ${guidance_dir}/assay.bash RENAME assay
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT runtime)
install(FILES ${guidance_dir}/assay.zsh RENAME _assay
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT runtime)
install(FILES ${guidance_dir}/assay.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT runtime)
